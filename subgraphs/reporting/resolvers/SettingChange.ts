import type { SettingChangeResolvers } from '../schema.generated.ts'

export const SettingChange: SettingChangeResolvers = {
  what: ({ whatZh, whatEn }, _, { language }) => (language === 'en' ? whatEn : whatZh),
}
