import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '有没有重复的',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
