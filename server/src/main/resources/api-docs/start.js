// Nothing is asked of any other host: validatorUrl would send the document to one.
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#api',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list'
});
