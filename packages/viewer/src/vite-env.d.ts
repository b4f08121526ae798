/// <reference types="vite/client" />

/** Whether this is the build for the single HTML file. */
declare const __SINGLE__: boolean;
