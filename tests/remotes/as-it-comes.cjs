// For pouchdb-server: answers go out as they come, as CouchDB sends them. It would squeeze them, and hold back
// what stays open.

const squeezing = require.resolve("compression");
const passing = () => (_request, _answer, next) => next();
require.cache[squeezing] = { id: squeezing, filename: squeezing, loaded: true, exports: passing };
