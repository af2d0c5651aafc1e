import { packageFunctions } from '../local/package'
import { buildWeapp } from '../local/weapp'

/** Tests in a browser run what is deployed: both are built once before them, if a source has changed. */
export default async function buildIfChanged(): Promise<void> {
  await buildWeapp()
  await packageFunctions()
}
