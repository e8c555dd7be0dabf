package nl.zorginkoop.contracting.gedeeld;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Hoe waarden in kolommen staan. EclipseLink zou een moment anders als bytes bewaren. */
public final class Converters {
    private Converters() {}

    @Converter(autoApply = true)
    public static class VanMoment implements AttributeConverter<Instant, OffsetDateTime> {
        @Override
        public OffsetDateTime convertToDatabaseColumn(Instant moment) {
            return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
        }

        @Override
        public Instant convertToEntityAttribute(OffsetDateTime kolom) {
            return kolom == null ? null : kolom.toInstant();
        }
    }

    @Converter(autoApply = true)
    public static class VanEuro implements AttributeConverter<Euro, Long> {
        @Override
        public Long convertToDatabaseColumn(Euro euro) {
            return euro == null ? null : euro.centen();
        }

        @Override
        public Euro convertToEntityAttribute(Long kolom) {
            return kolom == null ? null : new Euro(kolom);
        }
    }

    @Converter(autoApply = true)
    public static class VanAgb implements AttributeConverter<AgbCode, String> {
        @Override
        public String convertToDatabaseColumn(AgbCode agb) {
            return agb == null ? null : agb.code();
        }

        @Override
        public AgbCode convertToEntityAttribute(String kolom) {
            return kolom == null ? null : new AgbCode(kolom);
        }
    }

    @Converter(autoApply = true)
    public static class VanGemeente implements AttributeConverter<Gemeentecode, String> {
        @Override
        public String convertToDatabaseColumn(Gemeentecode gemeente) {
            return gemeente == null ? null : gemeente.code();
        }

        @Override
        public Gemeentecode convertToEntityAttribute(String kolom) {
            return kolom == null ? null : new Gemeentecode(kolom);
        }
    }

    @Converter(autoApply = true)
    public static class VanBsn implements AttributeConverter<Bsn, String> {
        @Override
        public String convertToDatabaseColumn(Bsn bsn) {
            return bsn == null ? null : bsn.nummer();
        }

        @Override
        public Bsn convertToEntityAttribute(String kolom) {
            return kolom == null ? null : new Bsn(kolom);
        }
    }

    @Converter(autoApply = true)
    public static class VanEenheid implements AttributeConverter<Eenheid, String> {
        @Override
        public String convertToDatabaseColumn(Eenheid eenheid) {
            return eenheid == null ? null : eenheid.code();
        }

        @Override
        public Eenheid convertToEntityAttribute(String kolom) {
            return kolom == null ? null : Eenheid.van(kolom);
        }
    }

    @Converter(autoApply = true)
    public static class VanFrequentie implements AttributeConverter<Frequentie, String> {
        @Override
        public String convertToDatabaseColumn(Frequentie frequentie) {
            return frequentie == null ? null : frequentie.code();
        }

        @Override
        public Frequentie convertToEntityAttribute(String kolom) {
            return kolom == null ? null : Frequentie.van(kolom);
        }
    }
}
