import { useEffect, useState } from 'react'
import { exportMyData } from '@shared/privacy/export-contract'
import type { MyData } from '@shared/privacy/my-data'
import { callEndpoint } from '@/lib/call-endpoint'
import { sentenceOf } from '@/lib/problem'

/** Everything about the person, contacts whole; asked for each time, and never kept on the phone. */
export function useEverything() {
  const [data, setData] = useState<MyData>()
  const [error, setError] = useState<string>()
  async function read() {
    setError(undefined)
    try {
      setData(await callEndpoint(exportMyData, { actingAs: 'self' }))
    } catch (problem) {
      setError(sentenceOf(problem))
    }
  }
  useEffect(() => void read(), [])
  return { data, error, read }
}
