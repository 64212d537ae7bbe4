"""Prints pages with WebKitGTK: reads lines of JSON {address, paper, margin, file}, answers each with {ok} or {error}."""

import json
import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

WAIT_SECONDS = 60
PAPERS = {"letter": "na_letter", "a4": "iso_a4"}


def page_setup(paper, margin):
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new(PAPERS[paper]))
    for side in ("top", "bottom", "left", "right"):
        getattr(setup, f"set_{side}_margin")(margin, Gtk.Unit.INCH)
    return setup


def print_page(wish):
    loop = GLib.MainLoop()
    faults = []
    window = Gtk.OffscreenWindow()
    view = WebKit2.WebView()
    window.add(view)
    window.set_default_size(800, 1000)
    window.show_all()

    def fail(_, *words):
        faults.append(str(words[-1]))
        loop.quit()

    def print_now():
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set("output-file-format", "pdf")
        settings.set("output-uri", Path(wish["file"]).absolute().as_uri())
        operation = WebKit2.PrintOperation.new(view)
        operation.set_print_settings(settings)
        operation.set_page_setup(page_setup(wish["paper"], wish["margin"]))
        operation.connect("finished", lambda _: loop.quit())
        operation.connect("failed", fail)
        view.operation = operation
        operation.print_()
        return False

    def changed(_, event):
        if event == WebKit2.LoadEvent.FINISHED:
            # As with margins that somebody chose in the dialog: those of the sheet's own styles do not count.
            style = f"<style>@page{{margin:{wish['margin']}in}}</style>"
            script = f"document.head.insertAdjacentHTML('beforeend', {json.dumps(style)})"
            view.evaluate_javascript(script, -1, None, None, None, None, None)
            # Fonts arrive after the page.
            GLib.timeout_add(400, print_now)

    def stop():
        faults.append("no answer in time")
        loop.quit()
        return False

    view.connect("load-changed", changed)
    view.connect("load-failed", lambda _view, _event, _address, error: fail(None, error.message))
    timer = GLib.timeout_add_seconds(WAIT_SECONDS, stop)
    view.load_uri(wish["address"])
    loop.run()
    if "no answer in time" not in faults:
        GLib.source_remove(timer)
    window.destroy()
    return {"error": "; ".join(faults)} if faults else {"ok": True}


version = f"{WebKit2.get_major_version()}.{WebKit2.get_minor_version()}.{WebKit2.get_micro_version()}"
print(json.dumps({"name": f"WebKitGTK {version}"}), flush=True)
for line in sys.stdin:
    print(json.dumps(print_page(json.loads(line))), flush=True)
