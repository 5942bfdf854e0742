package org.tapedeck.app.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A class of tests that open the window, on the platform without a screen as well as on a real one.
///
/// A test fails too when an exception is not caught on any thread, or a line is written to standard
/// error or a warning is logged while it runs. How one is written:
///
///     @WindowTest
///     class FindTest {
///       private TapedeckHandle window;
///
///       @Start
///       void open(Stage stage) {
///         window = TapedeckHandle.open(stage, "x = 3\ny = x*x", new NoFile());
///       }
///
///       @Test
///       @Journey({"#find-on", "key:Ctrl+F"})
///       void buttonGoesToTheNextNode() {
///         Shot before = window.shot("#graph");
///
///         window.pressWithControl(KeyCode.F).write("x").click("#find-on");
///
///         assertEquals("2 of 3", window.text("#find-count"));
///         window.awaitChange("#graph", before);
///       }
///     }
///
/// A journey does what a person does, by mouse and keys, and looks at what a person sees: the texts
/// of what is shown ([TapedeckHandle#text], which fails for what is hidden or lies outside the
/// window), its place ([TapedeckHandle#place]), the pixels on the screen ([TapedeckHandle#shot]). What
/// takes its time is waited for by [TapedeckHandle#await], never by sleeping. [Journey] says
/// what the test has tried.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ComplaintsExtension.class, ApplicationExtension.class})
public @interface WindowTest {}
