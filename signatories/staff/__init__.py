"""Staff: how they sign in, who they are, and how they leave."""
