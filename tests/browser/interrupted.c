// WebKitGTK as a phone's browser: loaded before its own libraries (LD_PRELOAD). GLib takes an errno that changes
// while it asks getauxval for a refusal, and ends the page's process; the signals by which JavaScriptCore stops its
// threads change it now and then. getauxval is never interrupted, so it never says so.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>

unsigned long getauxval(unsigned long type) {
  static unsigned long (*asked)(unsigned long);
  if (!asked) asked = (unsigned long (*)(unsigned long))dlsym(RTLD_NEXT, "getauxval");
  const unsigned long value = asked(type);
  if (errno == EINTR) errno = 0;
  return value;
}
