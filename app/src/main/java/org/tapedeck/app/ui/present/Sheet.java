package org.tapedeck.app.ui.present;

/// What is drawn on. A place on a sheet is told in the sheet's own measure, so that a stroke keeps
/// to what it is drawn at in every window and at every zoom.
public enum Sheet {
  GRAPH,
  FORMULA
}
