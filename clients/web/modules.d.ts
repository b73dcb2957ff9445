/** Style sheets of fonts, imported for their effect alone. */
declare module '@fontsource/*'
