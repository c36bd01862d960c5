/** Where keys are letters of a text: in a field, not on a box to check or a slider. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable]'

export const isTyping = ({ target }: Event): boolean => target instanceof HTMLElement && target.closest(FIELDS) !== null
