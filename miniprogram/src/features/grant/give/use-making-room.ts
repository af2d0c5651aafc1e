import { useState } from 'react'
import { listGrants } from '@shared/grant/contract'
import { isForOne } from '@shared/grant/rules'
import type { GrantRow, Post } from '@shared/grant/schema'
import { useRead } from '@/lib/use-read'

/** What becomes of whoever has the post: they leave it, or both hold it. */
export type Room = 'instead' | 'beside'

const has = (post: Post, row: GrantRow) =>
  row.orgId === post.orgId &&
  row.role === post.role &&
  !row.deputy &&
  (row.state === 'in_force' || row.state === 'to_come')

/**
 * Who has a post that one person holds at a time, and what becomes of them.
 * @returns `answer`: what the server must be told, undefined until it is chosen where somebody has it
 */
export function useMakingRoom(post: Post | undefined) {
  const [chosen, choose] = useState<Room>()
  const asks = post !== undefined && isForOne(post)
  const read = useRead(listGrants, asks ? { query: { orgId: post.orgId } } : undefined)
  const holders = asks ? (read.data?.grants ?? []).filter((row) => has(post, row)) : []
  const [only] = holders
  const answer: Pick<Post, 'instead' | 'beside'> | undefined =
    holders.length === 0
      ? {}
      : chosen === 'beside'
        ? { beside: true }
        : chosen === 'instead' && only && holders.length === 1
          ? { instead: only.grantId }
          : undefined
  return { holders, chosen, choose, answer }
}
export type MakingRoom = ReturnType<typeof useMakingRoom>
