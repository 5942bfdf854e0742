package org.tapedeck.app.ui.present;

import org.tapedeck.app.geometry.Point;

/// A place on a sheet.
public record Spot(Sheet sheet, Point at) {}
