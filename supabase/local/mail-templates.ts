/** The Dutch mails, by kind; the same files go to hosted Supabase through supabase/config.toml. */
const signIn = {
  subject: 'Uw code voor de quick scan',
  content_path: './supabase/templates/sign-in.html',
}

export const mailTemplates = { magic_link: signIn, confirmation: signIn }
