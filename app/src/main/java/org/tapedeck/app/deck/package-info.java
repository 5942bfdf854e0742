/// What a person can change, and the run that follows from it, worked out on a worker. Start with
/// [Deck][org.tapedeck.app.deck.Deck]. Depends on JavaFX's properties, on no scene.
package org.tapedeck.app.deck;
