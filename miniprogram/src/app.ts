import type { PropsWithChildren, ReactNode } from 'react'
import './app.scss'

/** Root of the mini-program; Taro mounts every page below it. */
export default function App({ children }: PropsWithChildren): ReactNode {
  return children
}
