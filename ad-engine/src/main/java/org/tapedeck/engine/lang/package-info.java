/// Text in, `Program` or diagnostics out. Start reading at `Parser`.
///
/// Hides tokens' spelling (`−`, `×`, `²`, `π`, `x₁` arrive in their plain form) and the order in
/// which names are resolved. What is told is a `Message`, a code with arguments; the sentences are
/// in `messages.properties`, see `MessageBundle`. May depend on `function`.
package org.tapedeck.engine.lang;
