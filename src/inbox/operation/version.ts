/** Patchwork's version, for programs that ask the service. A constant, because not every home has package.json beside it. */
export const VERSION = '1.0.0';
