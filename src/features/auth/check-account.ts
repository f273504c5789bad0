const mailbox = /^\S+@\S+\.\S+$/;

/** What is wrong with an email address, or nothing. Whether it exists only a mail can tell. */
export function checkEmail(email: string | undefined): string | undefined {
  if (!email?.trim()) return "Enter your email address.";
  if (!mailbox.test(email.trim())) return "This is not an email address. It looks like name@example.com.";
}

/** What is wrong with a person's name, or nothing. */
export function checkName(name: string | undefined): string | undefined {
  const length = [...(name?.trim() ?? "")].length;
  if (length < 1) return "Enter the name others will see.";
  if (length > 80) return "Use at most 80 characters.";
}
