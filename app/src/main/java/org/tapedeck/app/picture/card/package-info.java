/// The cards of vertices and folded groups: what stands on them and how large they must be for
/// every step. Start with [Cards][org.tapedeck.app.picture.card.Cards].
package org.tapedeck.app.picture.card;
