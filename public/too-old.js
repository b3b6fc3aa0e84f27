// Only a browser that knows no modules runs this, and no such browser can run the app.
document.getElementById("cannot").removeAttribute("hidden");
