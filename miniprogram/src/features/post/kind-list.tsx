import { Fragment } from 'react'
import { postClasses } from '@shared/community-report/schema'
import type { Output } from '@shared/endpoint'
import type { readPostSettings } from '@shared/post/contract'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { classWords } from './words'

export type Kind = Output<typeof readPostSettings>['kinds'][number]

/** What of it isn't as every county begins with. */
const sayChange = ({ seeded, name, hidden }: Kind): string | undefined =>
  [
    seeded === undefined ? '本县自己的' : seeded === name ? undefined : `原来叫“${seeded}”`,
    hidden ? '停用了，不再安排新的' : undefined,
  ]
    .filter((one) => one !== undefined)
    .join('，') || undefined

/** The posts of a county, class by class. @param onOpen absent where they are only read. */
export function KindList({ kinds, onOpen }: { kinds: readonly Kind[]; onOpen?: (kind: Kind) => void }) {
  return (
    <>
      {postClasses.map((postClass) => (
        <Fragment key={postClass}>
          <SectionTitle>{classWords[postClass] ?? ''}</SectionTitle>
          <Card flush>
            {kinds
              .filter((one) => one.class === postClass)
              .map((kind) => {
                const changed = sayChange(kind)
                return (
                  <ListRow
                    key={kind.code}
                    title={kind.name}
                    {...(changed !== undefined && { detail: changed })}
                    {...(onOpen && { onClick: () => onOpen(kind) })}
                  />
                )
              })}
          </Card>
        </Fragment>
      ))}
    </>
  )
}
