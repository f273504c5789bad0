/** A browser context as small phones have it. */
export const phone = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true };
