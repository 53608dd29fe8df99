package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition | Office ProPlus 2019",
        "Office 19, Office19VisioPro2019VL_KMS_Client_AE edition | Visio Pro 2019",
        "Office 21, Office21ProjectPro2021VL_KMS_Client_AE edition | Project Pro 2021",
        "Office 16, Office16ProPlusVL_KMS_Client edition | Office ProPlus 2016",
        "Office 15, OfficeStandardVL_KMS_Client edition | Office Standard 2013",
        "Office 14, OfficeProPlus-KMS_Client edition | Office ProPlus 2010",
        "Office 16, Office16O365ProPlusR_Grace edition | Microsoft 365 Apps",
        "Windows(R), Enterprise edition | Windows Enterprise",
        "Windows(R) 7, Enterprise edition | Windows 7 Enterprise",
      })
  void a_licence_is_called_as_people_call_the_product(String license, String name) {
    assertThat(ProductName.of(license)).isEqualTo(name);
  }
}
