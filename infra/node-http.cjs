// Takes the place of `import … from 'node:http'` in the bundles: an import reads every export of the module, one of which
// is a getter that loads all of undici. That is a third of a start, for a client that nothing here uses.
module.exports = process.getBuiltinModule('node:http');
