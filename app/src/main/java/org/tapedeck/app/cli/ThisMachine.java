package org.tapedeck.app.cli;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Objects;

/// The machine that this process runs on, asked through its dynamic linker and Xlib: the same way
/// that JavaFX will go.
final class ThisMachine implements Display.Machine {
  @Override
  public boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }

  @Override
  public boolean isHeadlessPlatform() {
    return "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  @Override
  public String displayName() {
    return Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
  }

  @Override
  public boolean hasLibrary(String file) {
    try {
      library(file);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean answers() {
    SymbolLookup xlib = library("libX11.so.6");
    AddressLayout pointer = ValueLayout.ADDRESS;
    MethodHandle open = function(xlib, "XOpenDisplay", FunctionDescriptor.of(pointer, pointer));
    MethodHandle close =
        function(xlib, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer));
    try {
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      boolean opened = display.address() != 0;
      if (opened) {
        int ignored = (int) close.invokeExact(display);
      }
      return opened;
    } catch (Throwable e) {
      throw new LinkageError("Xlib cannot be called", e);
    }
  }

  /// Stays loaded: GTK does not survive being unloaded, and JavaFX is about to use it.
  @SuppressWarnings("restricted")
  private static SymbolLookup library(String file) {
    return SymbolLookup.libraryLookup(file, Arena.global());
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
  }
}
