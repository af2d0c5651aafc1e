/** Stands for stylesheets and pictures in component tests: what a bundler would turn into an address. */
export default ''
