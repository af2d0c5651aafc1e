import { useActingAs } from '@/lib/acting-as'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Button } from '@/ui/button'
import type { Joined } from './use-joint-filing'

/** What became of each who leaves along, apart from one's own trip. */
export function JoinedCards({ joined }: { joined: readonly Joined[] }) {
  const [, actAs] = useActingAs()
  return (
    <>
      {joined.map(({ companion: { actingAs, name }, kept, sentence }) =>
        sentence === undefined ? (
          <Card key={actingAs}>
            {kept ? `${name}的报备存在手机里，有网就自动发出。` : `${name}的报备已经交给支部了。`}
          </Card>
        ) : (
          <Card key={actingAs}>
            <ErrorState happened={`${name}的报备没有交上去`} kept="填的都还在。" todo={sentence} />
            <Button onClick={() => actAs(actingAs)}>{`接着办${name}的`}</Button>
          </Card>
        ),
      )}
    </>
  )
}
