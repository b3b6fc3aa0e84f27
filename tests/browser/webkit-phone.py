#!/usr/bin/python3
"""A WebKitGTK window, as wide and high as a phone or a laptop, that WebKitWebDriver can drive and whose data outlives it.

WebKit's own MiniBrowser forgets everything at the end of an automated session; a phone does not.
Called by the harness: webkit-phone.py PROFILE_FOLDER keeps|keeps-nothing WIDTH HEIGHT
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402  (the versions must be chosen first)

profile = sys.argv[1]
keeps = sys.argv[2] == "keeps"
width, height = int(sys.argv[3]), int(sys.argv[4])

# What Safari on a phone has and WebKitGTK keeps behind a switch.
WANTED = {"StorageAPI", "StorageAPIEstimate", "FileSystem", "FileSystemWritableStream"}

# What keeps data for a site.
KEEPING = {"IndexedDBAPI", "LocalStorage", "ServiceWorkers"}

data = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"),
    base_cache_directory=os.path.join(profile, "cache"),
)
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)
context.set_preferred_languages(["en-US"])


def make_window(_session=None):
    settings = WebKit2.Settings()
    # There is no graphics card, and what stands in for one ends the page's process now and then.
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    features = WebKit2.Settings.get_all_features()
    for index in range(features.get_length()):
        feature = features.get(index)
        if feature.get_identifier() in WANTED:
            settings.set_feature_enabled(feature, True)
        if not keeps and feature.get_identifier() in KEEPING:
            settings.set_feature_enabled(feature, False)
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True, settings=settings)
    view.connect("close", lambda _view: Gtk.main_quit())
    # Into driver.log: without it a page whose process ended is only blank.
    view.connect("web-process-terminated", lambda _view, why: print("the page's process ended:", why.value_nick, flush=True))
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(width, height)
    window.add(view)
    window.show_all()
    return view


def begin(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("Waymark test phone")
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect("create-web-view", make_window)


def keep_download(_context, download):
    """A file that a page made is written in pieces, where it is to be: it gets its name when it is whole."""
    whole = []

    def choose(download, name):
        whole.append(os.path.join(profile, "downloads", os.path.basename(name)))
        download.set_destination("file://" + whole[0] + ".part")
        return True

    def failed(_download, _error):
        whole.clear()

    def finished(_download):
        for file in whole:
            os.rename(file + ".part", file)

    download.connect("decide-destination", choose)
    download.connect("failed", failed)
    download.connect("finished", finished)


context.connect("automation-started", begin)
context.connect("download-started", keep_download)
Gtk.main()
