package nl.zorginkoop.contracting;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Alle klassen van deze module, een keer per JVM ingelezen: dat kost seconden. */
public final class Productklassen {
    public static final JavaClasses ALLE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("nl.zorginkoop.contracting");

    private Productklassen() {}
}
