"""A made-up bilingual site of any size, written the same for Selari and for Hugo."""
