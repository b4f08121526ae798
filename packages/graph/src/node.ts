// File access of the graph package: what needs Node and never runs in a browser.
export {};
