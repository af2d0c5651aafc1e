import type { Shift } from '@shared/post/shift'

/** A shift as whoever may read it reads it. */
export const viewShift = ({
  countyId: _county,
  postId: _post,
  kind: _kind,
  remindAt: _remindAt,
  version: _version,
  ...shift
}: Shift) => shift
