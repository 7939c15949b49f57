// What node:assert/strict stands for where there is no Node: the same functions from the npm package `assert`.
module.exports = require('assert/').strict;
