/// How a drawing is to look: its direction, distances and width, and where a vertex is to stand.
/// Start with [LayoutOptions][org.tapedeck.app.layout.option.LayoutOptions].
package org.tapedeck.app.layout.option;
