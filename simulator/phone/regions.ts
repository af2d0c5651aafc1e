import { routes } from '../simulator-config'

/** A place in the region picker: its six-digit code and what lies inside it. */
export interface Region {
  code: string
  name: string
  children?: Region[]
}

/** Provinces with their cities and districts; fetched from the server on first use. */
export class Regions {
  private loading: Promise<Region[]> | undefined

  load(): Promise<Region[]> {
    this.loading ??= fetch(routes.regions).then((answer) => answer.json() as Promise<Region[]>) // our own server's
    return this.loading
  }
}
