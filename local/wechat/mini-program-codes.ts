import * as v from 'valibot'
import { checkAccessToken } from './access-token'
import { type Endpoint, jsonType } from './endpoint'
import { parseJsonBody } from './json-body'
import { codePicture } from './code-picture'
import { Refusal } from './refusal'

const body = v.object({
  scene: v.optional(v.string(), ''),
  page: v.optional(v.string(), ''),
  env_version: v.optional(v.string(), 'release'),
  width: v.optional(v.number(), 430),
  is_hyaline: v.optional(v.boolean(), false),
})

const sceneCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

/**
 * `POST /wxa/getwxacodeunlimit`: a picture, here a QR code in place of WeChat's round one, that says which page with
 * which scene the real one would open. It knows no released version, so any page counts as released.
 */
export const getUnlimitedCode: Endpoint = {
  method: 'POST',
  contentType: jsonType,
  answer(request, state) {
    checkAccessToken(request.query, state)
    const { scene, page, env_version, width, is_hyaline } = parseJsonBody(body, request.body)
    if (scene.length === 0 || scene.length > 32) throw new Refusal(40169, 'invalid scene')
    if (!sceneCharacters.test(scene)) throw new Refusal(40129, 'invalid scene')
    if (page.startsWith('/') || page.includes('?')) throw new Refusal(41030, 'invalid page')
    if (!['release', 'trial', 'develop'].includes(env_version) || width < 280 || width > 1280)
      throw new Refusal(40097, 'invalid args')
    return codePicture(
      `weixin://${state.app.appid}/${page}?scene=${encodeURIComponent(scene)}`,
      width,
      is_hyaline,
    )
  },
}
