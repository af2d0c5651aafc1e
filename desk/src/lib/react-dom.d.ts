/** As much of react-dom as the page uses; its own types aren't among the packages. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export function createRoot(element: Element): { render: (node: ReactNode) => void }
}
