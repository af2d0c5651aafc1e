import { useRef, useState } from 'react'
import { sentenceOf } from './problem'

/** One thing at a time, however often it is clicked; what went wrong, in a sentence. */
export function useSend() {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const busy = useRef(false)
  const send = async (work: () => Promise<unknown>) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      busy.current = false
      setSending(false)
    }
  }
  return { sending, problem, send }
}
