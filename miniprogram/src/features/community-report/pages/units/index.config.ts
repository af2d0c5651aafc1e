import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '单位报到',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
