module.exports = {
  skipFiles: ["mocks"],
  istanbulReporter: ["text", "html", "json-summary"],
};
