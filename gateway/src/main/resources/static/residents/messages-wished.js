// By what somebody wishes to be told: what the hall sends is offered, and an e-mail address asked for where mail is wished for (S5).
const CHANNELS = ['SMS', 'WECHAT', 'MAIL'];

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} fields what they stand in
 * @param {HTMLInputElement} email
 * @param {readonly string[]} offered
 */
export function offerMessages(form, fields, email, offered) {
  const box = channel => form.elements[`messages.${channel}`];
  const wish = () => {
    email.closest('.field').hidden = !box('MAIL').checked;
    email.required = box('MAIL').checked;
  };
  for (const channel of CHANNELS) {
    const there = offered.includes(channel);
    box(channel).closest('label').hidden = !there;
    box(channel).checked &&= there;
  }
  fields.hidden = offered.length === 0;
  box('MAIL').onchange = wish;
  wish();
}

/** What of it is sent: nothing where nothing is wished for. */
export function wished(values, email) {
  const messages = CHANNELS.filter(channel => values[`messages.${channel}`]);
  return { messages: messages.length > 0 && { messages }, email: messages.includes('MAIL') && values[email].trim() };
}
