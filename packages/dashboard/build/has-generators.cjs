// In place of @stdlib/assert-has-generator-support, which asks `eval`: the page's policy forbids it, and every browser that
// runs the page has generators.
module.exports = () => true;
