/**
 * Names a browser has and WeChat's logic layer lacks. They are undefined in a mini-program's modules,
 * so that code which leans on them fails here as it would on a phone.
 */
export const hiddenGlobals = [
  ...['window', 'document', 'navigator', 'location', 'history', 'screen', 'self', 'frames', 'parent', 'top'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  ...['XMLHttpRequest', 'fetch', 'Headers', 'Request', 'Response', 'WebSocket', 'EventSource'],
  ...['URL', 'URLSearchParams', 'FormData', 'Blob', 'File', 'FileReader', 'AbortController', 'AbortSignal'],
  ...['TextEncoder', 'TextDecoder', 'atob', 'btoa', 'structuredClone', 'crypto', 'Crypto', 'performance'],
  ...['Worker', 'SharedWorker', 'MessageChannel', 'BroadcastChannel', 'postMessage', 'queueMicrotask'],
  ...['alert', 'confirm', 'prompt', 'open', 'close', 'print', 'scrollTo', 'scrollBy', 'matchMedia'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'],
  ...[
    'Image',
    'Audio',
    'Node',
    'Element',
    'HTMLElement',
    'SVGElement',
    'Document',
    'DocumentFragment',
    'Text',
  ],
  ...['Event', 'CustomEvent', 'EventTarget', 'MouseEvent', 'TouchEvent', 'KeyboardEvent', 'DOMParser'],
  ...['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver', 'customElements'],
  ...[
    'getComputedStyle',
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'event',
    'name',
    'origin',
  ],
] as const
