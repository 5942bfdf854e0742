package org.tapedeck.app.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What of the window a test tries as a person does, and sees the effect of on the screen.
///
/// A control is named by its id with `#`, an item of a menu by the way to it, a key as an
/// accelerator is written, and a gesture by where it is made: `#play`, `menu:View > Names > parts
/// y_a, y_b, … of y`, `key:Ctrl+F`, `scroll:#graph`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Journey {
  String[] value();
}
