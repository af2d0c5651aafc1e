import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '谁报了名',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
