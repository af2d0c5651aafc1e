/** How long after a tap WeChat still takes a call for the person's own wish. */
const patience = 5000

let tappedAt = -Infinity
// At the window and while capturing, so that it comes before the mini-program's own handlers.
window.addEventListener('click', () => (tappedAt = performance.now()), true)

/** Whether the person has tapped just now; some APIs refuse to open otherwise. */
export const hasJustTapped = (): boolean => performance.now() - tappedAt < patience
