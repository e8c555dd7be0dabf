package nl.zorginkoop.launcher;

/**
 * Waar de server zijn gegevens vindt en onder welke twee rollen: de eigenaar legt de tabellen aan,
 * de toepassing werkt met een rol die niets bezit, zodat row-level security voor haar geldt.
 */
record Databank(
        String url, String eigenaar, String eigenaarWachtwoord, String app, String appWachtwoord) {}
