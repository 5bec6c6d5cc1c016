"""Events: contacts, announcements, agreements, proposals and pressure, read and merged within one article."""
